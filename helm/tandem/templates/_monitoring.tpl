{{/* Every series carries the service's name in the label "service", whichever monitor scrapes it. */}}
{{- define "tandem.scrape" -}}
- port: http
  path: /q/metrics
  interval: {{ .interval }}
  relabelings:
    - {sourceLabels: [__meta_kubernetes_pod_label_app_kubernetes_io_name], targetLabel: service}
    - {sourceLabels: [__meta_kubernetes_pod_label_app_kubernetes_io_instance], targetLabel: release}
{{- end -}}

{{- define "tandem.serviceMonitor" -}}
{{- $monitor := .root.Values.monitoring.serviceMonitor -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "tandem.labels" . | nindent 4 }}
    {{- with $monitor.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels: {{- include "tandem.selector" . | nindent 6 }}
  endpoints:
    {{- include "tandem.scrape" $monitor | nindent 4 }}
{{- end -}}
