{{/* Names and labels. "workload" below is: root, name, spec (defaults with the service's own entry on top). */}}

{{- define "tandem.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "tandem.workload.name" -}}
{{ include "tandem.fullname" .root }}-{{ .name }}
{{- end -}}

{{/* Never part of selectors: version and chart change with an upgrade. */}}
{{- define "tandem.labels" -}}
{{ include "tandem.selector" . }}
app.kubernetes.io/part-of: tandem
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "tandem.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "tandem.image" -}}
{{- if .spec.image -}}
{{- .spec.image -}}
{{- else -}}
{{- $image := .root.Values.image -}}
{{- with $image.registry }}{{ . }}/{{ end -}}
{{ $image.repository }}/{{ .name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- if $image.native }}-native{{ end -}}
{{- end -}}
{{- end -}}

{{- define "tandem.serviceAccountName" -}}
{{- if .spec.serviceAccount.create -}}
{{ include "tandem.workload.name" . }}
{{- else -}}
{{ .spec.serviceAccount.name | default "default" }}
{{- end -}}
{{- end -}}

{{/* A name in which %s stands for the service. Arguments: pattern, name. */}}
{{- define "tandem.perService" -}}
{{ replace "%s" .name .pattern }}
{{- end -}}

{{/* Where things are, in the release or outside. */}}
{{- define "tandem.kafka.bootstrapServers" -}}
{{- if .Values.inChart.kafka.enabled -}}
{{ include "tandem.fullname" . }}-kafka:9092
{{- else -}}
{{ .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end -}}

{{- define "tandem.database.host" -}}
{{- if .root.Values.inChart.postgresql.enabled -}}
{{ include "tandem.fullname" .root }}-postgresql
{{- else -}}
{{ include "tandem.perService" (dict "name" .name "pattern" .root.Values.database.host) }}
{{- end -}}
{{- end -}}

{{- define "tandem.database.secret" -}}
{{- if .root.Values.inChart.postgresql.enabled -}}
{{ include "tandem.fullname" .root }}-postgresql
{{- else -}}
{{ include "tandem.perService" (dict "name" .name "pattern" .root.Values.database.existingSecret) }}
{{- end -}}
{{- end -}}

{{- define "tandem.tls.secret" -}}
{{- with .root.Values.tls.existingSecret -}}
{{ include "tandem.perService" (dict "name" $.name "pattern" .) }}
{{- else -}}
{{ include "tandem.workload.name" . }}-tls
{{- end -}}
{{- end -}}

{{/* Seconds from the end of its membership to the end of a pod. Two more are the connector's close-timeout. */}}
{{- define "tandem.drain.seconds" -}}
{{- $drain := .Values.drain -}}
{{ add $drain.noticeSeconds $drain.requestSeconds (mul 4 $drain.stageSeconds) 2 | int }}
{{- end -}}
