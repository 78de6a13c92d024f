{{/* Environment variables: settings by value, secrets by reference. */}}

{{- define "tandem.env" -}}
{{- $values := .root.Values -}}
- name: QUARKUS_HTTP_PORT
  value: {{ .spec.ports.http | quote }}
{{- with .spec.ports.grpc }}
- name: QUARKUS_GRPC_SERVER_PORT
  value: {{ . | quote }}
{{- end }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ $values.drain.requestSeconds }}s
{{- if or .spec.database .spec.watches }}
{{ include "tandem.env.kafka" . }}
{{- end }}
{{- if .spec.database }}
- name: TANDEM_MESSAGING_SHUTDOWN_GRACE
  value: {{ $values.drain.stageSeconds }}s
{{ include "tandem.env.database" . }}
{{- end }}
{{- if and .spec.ports.grpc $values.grpc.maxConnectionAge }}
- name: TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE
  value: {{ $values.grpc.maxConnectionAge }}
{{- /* KEDA's streams are not cut off. */}}
{{- if not .spec.watches }}
- name: TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE_GRACE
  value: {{ $values.grpc.maxConnectionAgeGrace }}
{{- end }}
{{- end }}
{{- range .spec.calls }}
{{ include "tandem.env.callee" (dict "root" $.root "callee" .) }}
{{- end }}
{{- if $values.tls.enabled }}
{{ include "tandem.env.tls" . }}
{{- end }}
{{- if not .spec.watches }}
{{ include "tandem.env.auth" .root }}
{{- end }}
{{- if .spec.sends }}
{{ include "tandem.env.mail" . }}
{{- end }}
{{- if $values.telemetry.endpoint }}
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $values.telemetry.endpoint | quote }}
{{- /* A release of a chart without it may be upgraded with its old values. */}}
{{- if not (kindIs "invalid" $values.telemetry.sampleRatio) }}
- name: QUARKUS_OTEL_TRACES_SAMPLER_ARG
  value: {{ $values.telemetry.sampleRatio | quote }}
{{- end }}
{{- else }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "true"
{{- end }}
{{- if not $values.image.native }}
{{- /* Replicas are found by name; the JVM would remember an answer for half a minute. */}}
{{- with list .spec.javaOptions (ternary "-Dsun.net.inetaddr.ttl=2" "" (not (empty .spec.calls))) | compact }}
- name: JAVA_TOOL_OPTIONS
  value: {{ join " " . | quote }}
{{- end }}
{{- end }}
{{- range $name, $value := .spec.env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "tandem.env.callee" -}}
{{- $spec := index .root.Values.services .callee -}}
{{- $client := printf "QUARKUS_GRPC_CLIENTS_%s" (upper .callee) -}}
- name: {{ $client }}_HOST
  value: {{ include "tandem.workload.name" (dict "root" .root "name" .callee) }}
- name: {{ $client }}_PORT
  value: {{ $spec.ports.grpc | quote }}
{{- if .root.Values.tls.enabled }}
- name: {{ $client }}_PLAIN_TEXT
  value: "false"
- name: {{ $client }}_TLS_CONFIGURATION_NAME
  value: internal
{{- end }}
{{- end -}}

{{- define "tandem.env.secret" -}}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}

{{- define "tandem.env.database" -}}
{{- $db := .root.Values.database -}}
{{- $where := printf "%s:%d/%s" (include "tandem.database.host" .) (int $db.port) (include "tandem.perService" (dict "name" .name "pattern" $db.name)) -}}
{{- $ca := "/etc/tandem/database/ca.crt" -}}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: postgresql://{{ $where }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:postgresql://{{ $where }}?sslmode={{ $db.sslMode }}{{ if $db.caSecret }}&sslrootcert={{ $ca }}{{ end }}
- name: QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE
  value: {{ .spec.databaseConnections | quote }}
{{- if ne $db.sslMode "disable" }}
- name: QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE
  value: {{ $db.sslMode }}
{{- end }}
{{- if $db.caSecret }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM
  value: "true"
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS
  value: {{ $ca }}
{{- end }}
{{- if eq $db.sslMode "verify-full" }}
- name: QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM
  value: HTTPS
{{- end }}
{{ include "tandem.env.databaseLogin" . }}
{{- end -}}

{{- define "tandem.env.databaseLogin" -}}
{{- $db := .root.Values.database -}}
{{- $own := .root.Values.migrations.existingSecret -}}
{{- if and .migrates $own -}}
{{- $secret := include "tandem.perService" (dict "name" .name "pattern" $own) -}}
{{ include "tandem.env.secret" (dict "env" "QUARKUS_DATASOURCE_USERNAME" "secret" $secret "key" "username") }}
{{ include "tandem.env.secret" (dict "env" "QUARKUS_DATASOURCE_PASSWORD" "secret" $secret "key" "password") }}
{{- else -}}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ include "tandem.perService" (dict "name" .name "pattern" $db.user) }}
{{ include "tandem.env.secret" (dict "env" "QUARKUS_DATASOURCE_PASSWORD" "secret" (include "tandem.database.secret" .) "key" $db.passwordKey) }}
{{- end -}}
{{- end -}}

{{- define "tandem.env.kafka" -}}
{{- $security := .root.Values.kafka.security -}}
{{- $secret := include "tandem.perService" (dict "name" .name "pattern" $security.existingSecret) -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "tandem.kafka.bootstrapServers" .root | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $security.protocol }}
{{- if hasPrefix "SASL_" $security.protocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $security.mechanism }}
{{ include "tandem.env.secret" (dict "env" "KAFKA_SASL_JAAS_CONFIG" "secret" $secret "key" "sasl.jaas.config") }}
{{- end }}
{{- if and $security.caSecret (hasSuffix "SSL" $security.protocol) }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/tandem/kafka-ca/ca.crt
{{- end }}
{{- if eq $security.protocol "SSL" }}
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PKCS12
- name: KAFKA_SSL_KEYSTORE_LOCATION
  value: /etc/tandem/kafka-user/user.p12
{{ include "tandem.env.secret" (dict "env" "KAFKA_SSL_KEYSTORE_PASSWORD" "secret" $secret "key" "user.password") }}
{{- end }}
{{- end -}}

{{/* From the TLS registry, whose files are read again. */}}
{{- define "tandem.env.tls" -}}
{{- $tls := .root.Values.tls -}}
{{- if .spec.ports.grpc -}}
- name: QUARKUS_GRPC_SERVER_PLAIN_TEXT
  value: "false"
- name: QUARKUS_GRPC_SERVER_SSL_CLIENT_AUTH
  value: {{ $tls.clientAuth }}
- name: TANDEM_GRPC_SERVER_TLS_CONFIGURATION_NAME
  value: internal
{{ end -}}
- name: QUARKUS_TLS_INTERNAL_KEY_STORE_PEM_OWN_CERT
  value: /etc/tandem/tls/tls.crt
- name: QUARKUS_TLS_INTERNAL_KEY_STORE_PEM_OWN_KEY
  value: /etc/tandem/tls/tls.key
- name: QUARKUS_TLS_INTERNAL_TRUST_STORE_PEM_CERTS
  value: /etc/tandem/tls/ca.crt
- name: QUARKUS_TLS_INTERNAL_RELOAD_PERIOD
  value: {{ $tls.reloadPeriod }}
{{- end -}}

{{/* KEDA has certificates only, so the scaler does not ask for tokens. */}}
{{- define "tandem.env.auth" -}}
{{- with .Values.auth -}}
{{- if .enabled -}}
- name: TANDEM_AUTH_ISSUER
  value: {{ .issuer | quote }}
- name: TANDEM_AUTH_AUDIENCE
  value: {{ .audience | quote }}
- name: TANDEM_AUTH_KEYS
  value: {{ .jwks | default (printf "/etc/tandem/auth/%s" .secretKey) | quote }}
{{- else -}}
- name: TANDEM_AUTH_ENABLED
  value: "false"
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "tandem.env.mail" -}}
{{- $mail := .root.Values.mail -}}
- name: QUARKUS_MAILER_HOST
{{- if .root.Values.inChart.mail.enabled }}
  value: {{ include "tandem.fullname" .root }}-mail
- name: QUARKUS_MAILER_PORT
  value: "1025"
- name: QUARKUS_MAILER_START_TLS
  value: DISABLED
{{- else }}
  value: {{ $mail.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ $mail.port | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ $mail.startTls }}
{{- with $mail.existingSecret }}
{{ include "tandem.env.secret" (dict "env" "QUARKUS_MAILER_USERNAME" "secret" . "key" "username") }}
{{ include "tandem.env.secret" (dict "env" "QUARKUS_MAILER_PASSWORD" "secret" . "key" "password") }}
{{- end }}
{{- end }}
- name: QUARKUS_MAILER_FROM
  value: {{ $mail.from | quote }}
{{- with .root.Values.webhook }}
{{- if .url }}
- name: TANDEM_NOTIFICATION_WEBHOOK_URL
  value: {{ .url | quote }}
{{ include "tandem.env.secret" (dict "env" "TANDEM_NOTIFICATION_WEBHOOK_SECRET" "secret" .existingSecret "key" .secretKey) }}
{{- end }}
{{- end }}
{{- end -}}
