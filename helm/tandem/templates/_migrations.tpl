{{/* The service's own image brings its database up to date and exits. */}}
{{- define "tandem.migrationJob" -}}
{{- $migrations := dict "root" .root "name" .name "spec" .spec "migrates" true -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "tandem.workload.name" . }}-migrations
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" (dict "root" .root "name" (printf "%s-migrations" .name)) | nindent 4 }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  backoffLimit: 3
  activeDeadlineSeconds: {{ .root.Values.migrations.activeDeadlineSeconds }}
  template:
    metadata:
      labels: {{- include "tandem.labels" (dict "root" .root "name" (printf "%s-migrations" .name)) | nindent 8 }}
    spec:
      restartPolicy: Never
      serviceAccountName: default
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: {{- include "tandem.podSecurityContext" .root | nindent 8 }}
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
      {{- range . }}
        - name: {{ . }}
      {{- end }}
      {{- end }}
      containers:
        - name: migrations
          image: {{ include "tandem.image" . | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          env:
            - name: QUARKUS_INIT_AND_EXIT
              value: "true"
            - name: QUARKUS_FLYWAY_MIGRATE_AT_START
              value: "true"
            - name: QUARKUS_OTEL_SDK_DISABLED
              value: "true"
            {{- /* It ends before anybody could call it. */}}
            - name: TANDEM_AUTH_ENABLED
              value: "false"
            {{- include "tandem.env.database" $migrations | nindent 12 }}
          resources: {{- toYaml .spec.resources | nindent 12 }}
          securityContext: {{- include "tandem.containerSecurityContext" .root | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- if .root.Values.database.caSecret }}
            - name: database-ca
              mountPath: /etc/tandem/database
              readOnly: true
            {{- end }}
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 128Mi
        {{- if .root.Values.database.caSecret }}
        {{- include "tandem.databaseCa" . | nindent 8 }}
        {{- end }}
{{- end -}}

{{/* A hook's pods are there before this release's policies, and after those of the last one. */}}
{{- define "tandem.migrationNetworkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "tandem.workload.name" . }}-migrations
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" (dict "root" .root "name" (printf "%s-migrations" .name)) | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{- include "tandem.selector" (dict "root" .root "name" (printf "%s-migrations" .name)) | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "tandem.network.dns" .root | nindent 4 }}
    {{- include "tandem.network.database" .root | nindent 4 }}
{{- end -}}
