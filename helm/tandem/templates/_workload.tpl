{{/* One service: who it is, how it is reached, what runs. */}}

{{- define "tandem.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
  {{- with .spec.serviceAccount.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end -}}

{{/* Headless where gRPC is served: HTTP/2 connections live long, and one virtual address would pin them to one pod. */}}
{{- define "tandem.kubeService" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  type: ClusterIP
  {{- if .spec.ports.grpc }}
  clusterIP: None
  {{- end }}
  selector: {{- include "tandem.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .spec.ports.http }}
      targetPort: http
      protocol: TCP
      appProtocol: http
    {{- with .spec.ports.grpc }}
    - name: grpc
      port: {{ . }}
      targetPort: grpc
      protocol: TCP
      appProtocol: {{ if $.root.Values.tls.enabled }}tls{{ else }}{{ $.root.Values.service.grpcAppProtocol }}{{ end }}
    {{- end }}
{{- end -}}

{{- define "tandem.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  {{- if not .spec.autoscaling.enabled }}
  replicas: {{ .spec.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  minReadySeconds: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  selector:
    matchLabels: {{- include "tandem.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "tandem.labels" . | nindent 8 }}
        {{- with mergeOverwrite (deepCopy .root.Values.mesh.podLabels) .spec.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with mergeOverwrite (deepCopy .root.Values.mesh.podAnnotations) .spec.podAnnotations }}
      annotations: {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      {{- include "tandem.podSpec" . | nindent 6 }}
{{- end -}}

{{- define "tandem.podSpec" -}}
serviceAccountName: {{ include "tandem.serviceAccountName" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- if .spec.priorityClassName }}
priorityClassName: {{ .spec.priorityClassName }}
{{- else if .root.Values.priorityClass.create }}
priorityClassName: {{ include "tandem.fullname" .root }}-{{ .spec.role }}
{{- end }}
securityContext: {{- include "tandem.podSecurityContext" .root | nindent 2 }}
terminationGracePeriodSeconds: {{ add (include "tandem.drain.seconds" .root) 8 }}
{{ include "tandem.spread" . }}
{{- with .spec.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .spec.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ .name }}
    image: {{ include "tandem.image" . | quote }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    ports:
      - {name: http, containerPort: {{ .spec.ports.http }}, protocol: TCP}
      {{- with .spec.ports.grpc }}
      - {name: grpc, containerPort: {{ . }}, protocol: TCP}
      {{- end }}
    env: {{- include "tandem.env" . | nindent 6 }}
    {{- with .spec.envFrom }}
    envFrom: {{- toYaml . | nindent 6 }}
    {{- end }}
    resources: {{- toYaml .spec.resources | nindent 6 }}
    securityContext: {{- include "tandem.containerSecurityContext" .root | nindent 6 }}
    {{- include "tandem.probes" . | nindent 4 }}
    lifecycle:
      preStop:
        sleep: {seconds: {{ .root.Values.drain.noticeSeconds }}}
    volumeMounts: {{- include "tandem.volumeMounts" . | nindent 6 }}
volumes: {{- include "tandem.volumes" . | nindent 2 }}
{{- end -}}

{{- define "tandem.podDisruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .spec.podDisruptionBudget.maxUnavailable }}
  selector:
    matchLabels: {{- include "tandem.selector" . | nindent 6 }}
{{- end -}}
