{{/* Who may talk to whom: the edges of the flow and nothing else. */}}

{{/* Port of the first host:port of a list, or of an URL. */}}
{{- define "tandem.portOf" -}}
{{- $port := regexFind ":[0-9]+" (regexReplaceAll "^[a-z]+://" . "") | trimPrefix ":" -}}
{{ $port | default (ternary "443" "80" (hasPrefix "https" .)) }}
{{- end -}}

{{- define "tandem.network.to" -}}
- {{ if .peers }}to: {{- toYaml .peers | nindent 4 }}
  {{ end }}ports:
    - {port: {{ .port }}, protocol: TCP}
{{- end -}}

{{- define "tandem.network.from" -}}
- {{ if .peers }}from: {{- toYaml .peers | nindent 4 }}
  {{ end }}ports:
    - {port: {{ .port }}, protocol: TCP}
{{- end -}}

{{- define "tandem.network.dns" -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}

{{/* One of our own, as a list of peers. Arguments: root, name. */}}
{{- define "tandem.network.own" -}}
- podSelector:
    matchLabels: {{- include "tandem.selector" . | nindent 6 }}
{{- end -}}

{{- define "tandem.networkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "tandem.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- include "tandem.network.ingress" . | trim | nindent 4 }}
  egress:
    {{- include "tandem.network.egress" . | trim | nindent 4 }}
{{- end -}}

{{- define "tandem.network.ingress" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $callers := list -}}
{{- range $caller, $spec := .root.Values.services -}}
{{- if and (has $.name ($spec.calls | default list)) (ne (toString $spec.enabled) "false") -}}
{{- $callers = append $callers $caller -}}
{{- end -}}
{{- end -}}
{{ include "tandem.network.from" (dict "peers" ($policy.monitoring | default (list (dict "namespaceSelector" dict))) "port" "http") }}
{{- if eq .name "gateway" }}
{{ include "tandem.network.from" (dict "peers" $policy.edge "port" "http") }}
{{- if and $policy.edge .root.Values.helmTest.enabled }}
{{ include "tandem.network.from" (dict "peers" (include "tandem.network.own" (dict "root" .root "name" "first-order") | fromYamlArray) "port" "http") }}
{{- end }}
{{- end }}
{{- range $callers }}
{{ include "tandem.network.from" (dict "peers" (include "tandem.network.own" (dict "root" $.root "name" .) | fromYamlArray) "port" "grpc") }}
{{- end }}
{{- if and .root.Values.gatewayApi.grpcRoute.enabled (has .name (list "ordering" "inventory" "tracking")) }}
{{ include "tandem.network.from" (dict "peers" $policy.edge "port" "grpc") }}
{{- end }}
{{- if eq .name "scaler" }}
{{ include "tandem.network.from" (dict "peers" $policy.keda "port" "grpc") }}
{{- end }}
{{- if and (eq .name "inventory") .root.Values.helmTest.enabled }}
{{ include "tandem.network.from" (dict "peers" (include "tandem.network.own" (dict "root" .root "name" "first-order") | fromYamlArray) "port" "grpc") }}
{{- end }}
{{- end -}}

{{- define "tandem.network.egress" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{ include "tandem.network.dns" . }}
{{- range .spec.calls }}
{{ include "tandem.network.to" (dict "peers" (include "tandem.network.own" (dict "root" $.root "name" .) | fromYamlArray) "port" (index $.root.Values.services . "ports" "grpc")) }}
{{- end }}
{{- if .spec.database }}
{{ include "tandem.network.database" .root }}
{{- end }}
{{- if or .spec.database .spec.watches }}
{{ include "tandem.network.kafka" .root }}
{{- end }}
{{- if and .root.Values.auth.enabled .root.Values.auth.jwks (not .spec.watches) }}
{{ include "tandem.network.to" (dict "peers" $policy.issuer "port" (include "tandem.portOf" .root.Values.auth.jwks)) }}
{{- end }}
{{- with .root.Values.telemetry.endpoint }}
{{ include "tandem.network.to" (dict "peers" $policy.telemetry "port" (include "tandem.portOf" .)) }}
{{- end }}
{{- if .spec.sends }}
{{ include "tandem.network.mail" .root }}
{{- end }}
{{- end -}}

{{- define "tandem.network.database" -}}
{{- if .Values.inChart.postgresql.enabled -}}
{{ include "tandem.network.to" (dict "peers" (include "tandem.network.own" (dict "root" . "name" "postgresql") | fromYamlArray) "port" 5432) }}
{{- else -}}
{{ include "tandem.network.to" (dict "peers" .Values.networkPolicy.database "port" .Values.database.port) }}
{{- end -}}
{{- end -}}

{{- define "tandem.network.kafka" -}}
{{- if .Values.inChart.kafka.enabled -}}
{{ include "tandem.network.to" (dict "peers" (include "tandem.network.own" (dict "root" . "name" "kafka") | fromYamlArray) "port" 9092) }}
{{- else -}}
{{ include "tandem.network.to" (dict "peers" .Values.networkPolicy.kafka "port" (include "tandem.portOf" .Values.kafka.bootstrapServers)) }}
{{- end -}}
{{- end -}}

{{- define "tandem.network.mail" -}}
{{- if .Values.inChart.mail.enabled -}}
{{ include "tandem.network.to" (dict "peers" (include "tandem.network.own" (dict "root" . "name" "mail") | fromYamlArray) "port" 1025) }}
{{- else -}}
{{ include "tandem.network.to" (dict "peers" .Values.networkPolicy.mail "port" .Values.mail.port) }}
{{- end -}}
{{- with .Values.webhook.url }}
{{ include "tandem.network.to" (dict "peers" $.Values.networkPolicy.webhook "port" (include "tandem.portOf" .)) }}
{{- end }}
{{- end -}}
