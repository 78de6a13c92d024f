{{/* What the schema cannot know: values that contradict each other. All mistakes are told at once. */}}

{{- define "tandem.validate" -}}
{{- $values := .Values -}}
{{- $faults := list -}}
{{- range $check := list "images" "servers" "secrets" "auth" "tls" "routes" "services" -}}
{{- range include (printf "tandem.validate.%s" $check) $ | splitList "\n" -}}
{{- with trim . -}}{{- $faults = append $faults . -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- if $faults -}}
{{- fail (printf "\n- %s" (join "\n- " $faults)) -}}
{{- end -}}
{{- end -}}

{{- define "tandem.validate.images" -}}
{{- $images := dict "image.tag" (printf ":%s" .Values.image.tag) "helmTest.image" .Values.helmTest.image "helmTest.grpcurlImage" .Values.helmTest.grpcurlImage -}}
{{- range $server, $own := .Values.inChart -}}
{{- $_ := set $images (printf "inChart.%s.image" $server) $own.image -}}
{{- end -}}
{{- range $service, $own := .Values.services -}}
{{- $_ := set $images (printf "services.%s.image" $service) ($own.image | default "") -}}
{{- end -}}
{{- range $value, $image := $images }}
{{- if hasSuffix ":latest" $image }}
{{ $value }} is "latest", which is another image tomorrow: name a version.
{{- end }}
{{- end }}
{{- end -}}

{{- define "tandem.validate.servers" -}}
{{- if and (not .Values.inChart.kafka.enabled) (not .Values.kafka.bootstrapServers) }}
kafka.bootstrapServers is empty: name your brokers as host:port, or set inChart.kafka.enabled=true to try Tandem.
{{- end }}
{{- if and .Values.inChart.kafka.enabled .Values.kafka.bootstrapServers }}
kafka.bootstrapServers and inChart.kafka.enabled exclude each other: leave one of them out.
{{- end }}
{{- if and (not .Values.inChart.postgresql.enabled) (not .Values.database.host) }}
database.host is empty: name your PostgreSQL server, or set inChart.postgresql.enabled=true to try Tandem.
{{- end }}
{{- if and .Values.inChart.postgresql.enabled .Values.database.host }}
database.host and inChart.postgresql.enabled exclude each other: leave one of them out.
{{- end }}
{{- if and (not .Values.inChart.mail.enabled) (not .Values.mail.host) }}
mail.host is empty: name your SMTP server, or set inChart.mail.enabled=true to try Tandem.
{{- end }}
{{- if and .Values.inChart.kafka.enabled (ne .Values.kafka.security.protocol "PLAINTEXT") }}
kafka.security.protocol is {{ .Values.kafka.security.protocol }}, but the broker of inChart.kafka speaks PLAINTEXT only.
{{- end }}
{{- if and .Values.inChart.postgresql.enabled (ne .Values.database.sslMode "disable") }}
database.sslMode is {{ .Values.database.sslMode }}, but the server of inChart.postgresql has no certificate: use disable.
{{- end }}
{{- if and .Values.inChart.postgresql.enabled (eq .Values.migrations.mode "job") }}
migrations.mode is job, but inChart.postgresql is not there yet when the job runs: use startup.
{{- end }}
{{- if and .Values.inChart.postgresql.enabled (or (ne .Values.database.name "%s") (ne .Values.database.user "%s")) }}
database.name and database.user must stay "%s" with inChart.postgresql, which names databases and roles after the services.
{{- end }}
{{- end -}}

{{- define "tandem.validate.secrets" -}}
{{- $security := .Values.kafka.security -}}
{{- if and (not .Values.inChart.postgresql.enabled) (not .Values.database.existingSecret) }}
database.existingSecret is empty: name the Secret of each role, such as "tandem-%s-database" with the key {{ .Values.database.passwordKey }}.
{{- end }}
{{- if and (ne $security.protocol "PLAINTEXT") (not $security.existingSecret) }}
kafka.security.existingSecret is empty: {{ $security.protocol }} needs a Secret per service, such as "tandem-%s" made by a KafkaUser.
{{- end }}
{{- if and (eq .Values.database.sslMode "verify-full") (not .Values.database.caSecret) }}
database.caSecret is empty: sslMode verify-full needs the CA that signed the server's certificate.
{{- end }}
{{- if and .Values.webhook.url (not .Values.webhook.existingSecret) }}
webhook.existingSecret is empty: webhooks are signed, so webhook.url needs a Secret with the key {{ .Values.webhook.secretKey }}.
{{- end }}
{{- $scaled := false -}}
{{- range $name, $own := .Values.services -}}
{{- $spec := mergeOverwrite (deepCopy $.Values.defaults) $own -}}
{{- if and $spec.enabled $spec.consumes $spec.autoscaling.enabled (eq $spec.autoscaling.signal "lag") -}}{{- $scaled = true -}}{{- end -}}
{{- end -}}
{{- if and $scaled (ne $security.protocol "PLAINTEXT") (not .Values.keda.kafkaSecret) }}
keda.kafkaSecret is empty: KEDA must log in to the brokers ({{ $security.protocol }}) to see the lag.
{{- end }}
{{- end -}}

{{- define "tandem.validate.auth" -}}
{{- $auth := .Values.auth -}}
{{- if $auth.enabled -}}
{{- if not $auth.issuer }}
auth.issuer is empty: name the issuer whose tokens are accepted, or set auth.enabled=false to try Tandem open to everybody.
{{- end }}
{{- if and (not $auth.jwks) (not $auth.existingSecret) }}
auth.jwks is empty: give the URL of the issuer's public keys, or name a Secret with them as auth.existingSecret.
{{- end }}
{{- if and $auth.jwks $auth.existingSecret }}
auth.jwks and auth.existingSecret exclude each other: leave one of them out.
{{- end }}
{{- if and .Values.helmTest.enabled (not .Values.helmTest.tokenSecret) }}
helmTest.tokenSecret is empty: helm test needs a token too, or set helmTest.enabled=false.
{{- end }}
{{- end -}}
{{- end -}}

{{- define "tandem.validate.tls" -}}
{{- $tls := .Values.tls -}}
{{- if and $tls.enabled (not $tls.existingSecret) (not $tls.issuerRef.name) }}
tls.issuerRef.name is empty: name the cert-manager issuer of the services' certificates, or your own tls.existingSecret.
{{- end }}
{{- if and $tls.enabled $tls.existingSecret (not (contains "%s" $tls.existingSecret)) }}
tls.existingSecret must contain "%s": each service has a certificate with its own name.
{{- end }}
{{- if and $tls.enabled .Values.gatewayApi.grpcRoute.enabled }}
gatewayApi.grpcRoute.enabled and tls.enabled exclude each other: a Gateway has no certificate that the services accept. Offer REST by httpRoute, or leave mTLS to a mesh.
{{- end }}
{{- end -}}

{{- define "tandem.validate.routes" -}}
{{- if and .Values.ingress.enabled .Values.gatewayApi.httpRoute.enabled }}
ingress.enabled and gatewayApi.httpRoute.enabled exclude each other: choose one way in.
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) }}
ingress.host is empty: an Ingress without a host answers for every name of the cluster's address.
{{- end }}
{{- if and (or .Values.gatewayApi.httpRoute.enabled .Values.gatewayApi.grpcRoute.enabled) (not .Values.gatewayApi.parentRefs) }}
gatewayApi.parentRefs is empty: name the Gateway that the routes attach to.
{{- end }}
{{- if and .Values.monitoring.podMonitor.enabled .Values.monitoring.serviceMonitor.enabled }}
monitoring.podMonitor.enabled and monitoring.serviceMonitor.enabled exclude each other: every series would be there twice.
{{- end }}
{{- end -}}

{{- define "tandem.validate.services" -}}
{{- $partitions := int .Values.kafka.partitions -}}
{{- range $name, $own := .Values.services -}}
{{- $spec := mergeOverwrite (deepCopy $.Values.defaults) $own -}}
{{- if $spec.enabled -}}
{{- $auto := $spec.autoscaling -}}
{{- include "tandem.validate.scaling" (dict "root" $ "name" $name "spec" $spec "auto" $auto "partitions" $partitions) }}
{{- range $spec.calls }}
{{- $callee := mergeOverwrite (deepCopy $.Values.defaults) (index $.Values.services .) }}
{{- if not $callee.enabled }}
services.{{ . }}.enabled is false, but {{ $name }} calls it: leave both out, or neither.
{{- end }}
{{- end }}
{{- range $variable, $_ := $spec.env }}
{{- if regexMatch "(PASSWORD|SECRET|TOKEN|JAAS)" $variable }}
services.{{ $name }}.env.{{ $variable }} looks like a secret: put it into a Secret and name that in envFrom.
{{- end }}
{{- end }}
{{- if and (not $spec.serviceAccount.create) (not $spec.serviceAccount.name) }}
services.{{ $name }}.serviceAccount.name is empty: with create=false name an existing ServiceAccount.
{{- end }}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "tandem.validate.scaling" -}}
{{- if .auto.enabled }}
{{- if gt (int .auto.minReplicas) (int .auto.maxReplicas) }}
services.{{ .name }}.autoscaling.minReplicas {{ .auto.minReplicas }} is more than maxReplicas {{ .auto.maxReplicas }}.
{{- end }}
{{- if and .spec.consumes (gt (int .auto.maxReplicas) .partitions) }}
services.{{ .name }}.autoscaling.maxReplicas {{ .auto.maxReplicas }} is more than kafka.partitions {{ .partitions }}: the pods beyond would consume nothing.
{{- end }}
{{- if and .spec.consumes (gt (int .auto.fallbackReplicas) (int .auto.maxReplicas)) }}
services.{{ .name }}.autoscaling.fallbackReplicas {{ .auto.fallbackReplicas }} is more than maxReplicas {{ .auto.maxReplicas }}.
{{- end }}
{{- if and (eq (int .auto.minReplicas) 0) (or (eq .spec.role "answering") (not .spec.consumes)) }}
services.{{ .name }}.autoscaling.minReplicas is 0, but callers wait for it: at least 1.
{{- end }}
{{- if and (not .spec.consumes) (eq .name "scaler") }}
services.scaler.autoscaling.enabled: the scaler does not scale itself.
{{- end }}
{{- if and (eq .auto.signal "seconds") .spec.consumes (not .root.Values.services.scaler.enabled) }}
services.{{ .name }}.autoscaling.signal is seconds, which services.scaler tells: set services.scaler.enabled=true.
{{- end }}
{{- if and (not .spec.consumes) (not .auto.cpuUtilization) (not .auto.inFlight) }}
services.{{ .name }}.autoscaling has no signal: set cpuUtilization or inFlight.
{{- end }}
{{- if and .spec.consumes .auto.inFlight (not .root.Values.keda.prometheusAddress) }}
services.{{ .name }}.autoscaling.inFlight needs keda.prometheusAddress, from where KEDA reads it.
{{- end }}
{{- else }}
{{- if and .spec.consumes (gt (int .spec.replicas) .partitions) }}
services.{{ .name }}.replicas {{ .spec.replicas }} is more than kafka.partitions {{ .partitions }}: the pods beyond would consume nothing.
{{- end }}
{{- end }}
{{- end -}}
