{{/* KEDA for those who consume, a HorizontalPodAutoscaler for those who only answer. */}}

{{- define "tandem.scaleBehavior" -}}
scaleUp:
  stabilizationWindowSeconds: 0
  selectPolicy: Max
  policies:
    - {type: Percent, value: 100, periodSeconds: 15}
    - {type: Pods, value: 4, periodSeconds: 15}
scaleDown:
  stabilizationWindowSeconds: {{ .spec.autoscaling.scaleDownStabilizationSeconds }}
  selectPolicy: Min
  policies:
    - {type: Percent, value: 50, periodSeconds: 60}
    - {type: Pods, value: 2, periodSeconds: 60}
{{- end -}}

{{- define "tandem.horizontalPodAutoscaler" -}}
{{- $auto := .spec.autoscaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "tandem.workload.name" . }}
  minReplicas: {{ $auto.minReplicas }}
  maxReplicas: {{ $auto.maxReplicas }}
  behavior: {{- include "tandem.scaleBehavior" . | nindent 4 }}
  metrics:
    {{- if $auto.cpuUtilization }}
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $auto.cpuUtilization }}}
    {{- end }}
    {{- if $auto.inFlight }}
    - type: Pods
      pods:
        metric: {name: http_server_active_requests}
        target: {type: AverageValue, averageValue: {{ $auto.inFlight | quote }}}
    {{- end }}
{{- end -}}

{{- define "tandem.scaledObject" -}}
{{- $auto := .spec.autoscaling -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    name: {{ include "tandem.workload.name" . }}
  pollingInterval: {{ $auto.pollingSeconds }}
  cooldownPeriod: {{ $auto.cooldownSeconds }}
  minReplicaCount: {{ $auto.minReplicas }}
  maxReplicaCount: {{ $auto.maxReplicas }}
  fallback:
    failureThreshold: 3
    replicas: {{ $auto.fallbackReplicas | default (max 1 (int $auto.minReplicas)) }}
    behavior: currentReplicasIfHigher
  advanced:
    horizontalPodAutoscalerConfig:
      behavior: {{- include "tandem.scaleBehavior" . | nindent 8 }}
  triggers:
    {{- range .spec.consumes }}
    {{- if eq $auto.signal "seconds" }}
    {{- include "tandem.trigger.seconds" (dict "workload" $ "consumes" .) | nindent 4 }}
    {{- else }}
    {{- include "tandem.trigger.lag" (dict "workload" $ "consumes" .) | nindent 4 }}
    {{- end }}
    {{- end }}
    {{- if and $auto.cpuUtilization (eq .spec.role "answering") }}
    - type: cpu
      metricType: Utilization
      metadata:
        value: {{ $auto.cpuUtilization | quote }}
    {{- end }}
    {{- if and $auto.inFlight .root.Values.keda.prometheusAddress }}
    - type: prometheus
      metadata:
        serverAddress: {{ .root.Values.keda.prometheusAddress | quote }}
        query: sum(tandem_engine_queued{namespace="{{ .root.Release.Namespace }}",service="{{ .name }}"})
        threshold: {{ $auto.inFlight | quote }}
    {{- end }}
{{- end -}}

{{/* The service reads a topic from its beginning when it has no offset, and so must the scaler count. */}}
{{- define "tandem.trigger.lag" -}}
{{- $values := .workload.root.Values -}}
{{- $security := $values.kafka.security -}}
- type: kafka
  metadata:
    bootstrapServers: {{ include "tandem.kafka.qualified" .workload.root | quote }}
    consumerGroup: {{ .consumes.group }}
    topic: {{ .consumes.topic }}
    version: {{ $values.kafka.version | quote }}
    lagThreshold: {{ .workload.spec.autoscaling.lagThreshold | quote }}
    offsetResetPolicy: earliest
    allowIdleConsumers: "false"
    # Otherwise the HPA's tolerance stops one pod short of an even share.
    ensureEvenDistributionOfPartitions: "true"
    scaleToZeroOnInvalidOffset: "false"
    {{- if hasPrefix "SASL_" $security.protocol }}
    sasl: {{ get (dict "SCRAM-SHA-512" "scram_sha512" "SCRAM-SHA-256" "scram_sha256" "PLAIN" "plaintext") $security.mechanism }}
    {{- end }}
    {{- if hasSuffix "SSL" $security.protocol }}
    tls: enable
    {{- end }}
  {{- if ne $security.protocol "PLAINTEXT" }}
  authenticationRef:
    name: {{ include "tandem.fullname" .workload.root }}-keda-kafka
  {{- end }}
{{- end -}}

{{- define "tandem.trigger.seconds" -}}
{{- $workload := .workload -}}
{{- $auto := $workload.spec.autoscaling -}}
- type: external-push
  metadata:
    scalerAddress: {{ include "tandem.fullname" $workload.root }}-scaler.{{ $workload.root.Release.Namespace }}.svc:{{ $workload.root.Values.services.scaler.ports.grpc }}
    consumerGroup: {{ .consumes.group }}
    topic: {{ .consumes.topic }}
    objectiveSeconds: {{ $auto.objectiveSeconds | quote }}
    minReplicas: {{ $auto.minReplicas | quote }}
    maxReplicas: {{ $auto.maxReplicas | quote }}
    {{- if $workload.root.Values.tls.enabled }}
    enableTLS: "true"
    {{- end }}
  {{- if $workload.root.Values.tls.enabled }}
  authenticationRef:
    name: {{ include "tandem.fullname" $workload.root }}-keda-scaler
  {{- end }}
{{- end -}}

{{/* KEDA asks from its own namespace. */}}
{{- define "tandem.kafka.qualified" -}}
{{- if .Values.inChart.kafka.enabled -}}
{{ include "tandem.fullname" . }}-kafka.{{ .Release.Namespace }}.svc:9092
{{- else -}}
{{ .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end -}}
