{{/* Single servers for trying the chart. Arguments of the parts: root, name, uid, ports, storage, mount. */}}

{{- define "tandem.inChart.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector: {{- include "tandem.selector" . | nindent 4 }}
  ports:
    {{- range $name, $port := .ports }}
    - {name: {{ $name }}, port: {{ $port }}, targetPort: {{ $name }}, protocol: TCP}
    {{- end }}
{{- end -}}

{{- define "tandem.inChart.network" -}}
{{- if .root.Values.networkPolicy.enabled }}
---
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
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/instance: {{ .root.Release.Name }}
        {{- if eq .name "kafka" }}
        {{- toYaml .root.Values.networkPolicy.keda | nindent 8 }}
        {{- end }}
  egress:
    - to:
        - podSelector:
            matchLabels: {{- include "tandem.selector" . | nindent 14 }}
    {{- include "tandem.network.dns" .root | nindent 4 }}
{{- end }}
{{- end -}}

{{- define "tandem.inChart.head" -}}
metadata:
  name: {{ include "tandem.workload.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
{{- end -}}

{{- define "tandem.inChart.podHead" -}}
metadata:
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  securityContext:
    runAsNonRoot: true
    runAsUser: {{ .uid }}
    runAsGroup: {{ .uid }}
    fsGroup: {{ .uid }}
    seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "tandem.inChart.probes" -}}
startupProbe:
  {{- .probe | nindent 2 }}
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: 60
readinessProbe:
  {{- .probe | nindent 2 }}
  periodSeconds: 5
  timeoutSeconds: 5
livenessProbe:
  {{- .probe | nindent 2 }}
  periodSeconds: 20
  timeoutSeconds: 5
  failureThreshold: 6
{{- end -}}

{{- define "tandem.inChart.storage" -}}
{{- if .storage }}
volumeClaimTemplates:
  - apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: data
    spec:
      accessModes: [ReadWriteOnce]
      resources:
        requests:
          storage: {{ .storage }}
{{- end }}
{{- end -}}

{{- define "tandem.inChart.kafka" -}}
{{- $kafka := dict "root" . "name" "kafka" "uid" 1000 "ports" (dict "kafka" 9092) "storage" .Values.inChart.kafka.storage -}}
{{- $host := include "tandem.workload.name" $kafka }}
---
{{ include "tandem.inChart.service" $kafka }}
{{- include "tandem.inChart.network" $kafka }}
---
apiVersion: apps/v1
kind: StatefulSet
{{ include "tandem.inChart.head" $kafka }}
spec:
  serviceName: {{ $host }}
  replicas: 1
  selector:
    matchLabels: {{- include "tandem.selector" $kafka | nindent 6 }}
  template:
    {{- include "tandem.inChart.podHead" $kafka | nindent 4 }}
      terminationGracePeriodSeconds: 60
      containers:
        - name: kafka
          image: {{ .Values.inChart.kafka.image | quote }}
          ports:
            - {name: kafka, containerPort: 9092, protocol: TCP}
          env:
            - {name: KAFKA_NODE_ID, value: "1"}
            - {name: KAFKA_PROCESS_ROLES, value: "broker,controller"}
            - {name: KAFKA_LISTENERS, value: "BROKER://:9092,CONTROLLER://:9093"}
            - {name: KAFKA_ADVERTISED_LISTENERS, value: "BROKER://{{ $host }}.{{ .Release.Namespace }}.svc:9092"}
            - {name: KAFKA_LISTENER_SECURITY_PROTOCOL_MAP, value: "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"}
            - {name: KAFKA_CONTROLLER_LISTENER_NAMES, value: CONTROLLER}
            - {name: KAFKA_INTER_BROKER_LISTENER_NAME, value: BROKER}
            - {name: KAFKA_CONTROLLER_QUORUM_VOTERS, value: "1@localhost:9093"}
            - {name: KAFKA_LOG_DIRS, value: /var/lib/kafka/data/log}
            - {name: KAFKA_NUM_PARTITIONS, value: {{ .Values.kafka.partitions | quote }}}
            - {name: KAFKA_AUTO_CREATE_TOPICS_ENABLE, value: "true"}
            - {name: KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR, value: "1"}
            - {name: KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR, value: "1"}
            - {name: KAFKA_TRANSACTION_STATE_LOG_MIN_ISR, value: "1"}
            - {name: KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS, value: "0"}
            - {name: KAFKA_HEAP_OPTS, value: "-Xms512m -Xmx512m"}
          resources:
            requests: {cpu: 250m, memory: 1Gi}
            limits: {cpu: "2", memory: 1Gi}
          securityContext: {{- include "tandem.containerSecurityContext" . | nindent 12 }}
          {{- include "tandem.inChart.probes" (dict "probe" "tcpSocket: {port: kafka}") | nindent 10 }}
          volumeMounts:
            - {name: data, mountPath: /var/lib/kafka/data}
            - {name: work, mountPath: /opt/kafka/config, subPath: config}
            - {name: work, mountPath: /opt/kafka/logs, subPath: logs}
            - {name: work, mountPath: /tmp, subPath: tmp}
      volumes:
        - name: work
          emptyDir: {}
        {{- if not .Values.inChart.kafka.storage }}
        - name: data
          emptyDir: {}
        {{- end }}
  {{- include "tandem.inChart.storage" $kafka | nindent 2 }}
{{- end -}}

{{/* Given, or drawn at the first installation and kept. Helm asks the cluster only when it must. */}}
{{- define "tandem.inChart.password" -}}
{{- $key := .Values.database.passwordKey -}}
{{- if .Values.inChart.postgresql.password -}}
{{ .Values.inChart.postgresql.password | b64enc }}
{{- else -}}
{{- $old := lookup "v1" "Secret" .Release.Namespace (printf "%s-postgresql" (include "tandem.fullname" .)) -}}
{{ if $old }}{{ index $old.data $key }}{{ else }}{{ randAlphaNum 32 | b64enc }}{{ end }}
{{- end -}}
{{- end -}}

{{- define "tandem.inChart.postgresql" -}}
{{- $postgresql := dict "root" . "name" "postgresql" "uid" 999 "ports" (dict "postgresql" 5432) "storage" .Values.inChart.postgresql.storage -}}
{{- $name := include "tandem.workload.name" $postgresql }}
---
apiVersion: v1
kind: Secret
{{ include "tandem.inChart.head" $postgresql }}
type: Opaque
data:
  {{ .Values.database.passwordKey }}: {{ include "tandem.inChart.password" . }}
---
apiVersion: v1
kind: ConfigMap
{{ include "tandem.inChart.head" $postgresql }}
data:
  databases.sh: |
    {{- range $service, $own := .Values.services }}
    {{- if $own.database }}
    psql -v ON_ERROR_STOP=1 -U postgres -c "create role {{ $service }} login password '$POSTGRES_PASSWORD'"
    psql -v ON_ERROR_STOP=1 -U postgres -c "create database {{ $service }} owner {{ $service }}"
    {{- end }}
    {{- end }}
---
{{ include "tandem.inChart.service" $postgresql }}
{{- include "tandem.inChart.network" $postgresql }}
---
apiVersion: apps/v1
kind: StatefulSet
{{ include "tandem.inChart.head" $postgresql }}
spec:
  serviceName: {{ $name }}
  replicas: 1
  selector:
    matchLabels: {{- include "tandem.selector" $postgresql | nindent 6 }}
  template:
    {{- include "tandem.inChart.podHead" $postgresql | nindent 4 }}
      terminationGracePeriodSeconds: 60
      containers:
        - name: postgresql
          image: {{ .Values.inChart.postgresql.image | quote }}
          args: ["-c", "max_connections=300"]
          ports:
            - {name: postgresql, containerPort: 5432, protocol: TCP}
          env:
            - name: POSTGRES_PASSWORD
              valueFrom:
                secretKeyRef: {name: {{ $name }}, key: {{ .Values.database.passwordKey }}}
          resources:
            requests: {cpu: 250m, memory: 512Mi}
            limits: {cpu: "2", memory: 512Mi}
          securityContext: {{- include "tandem.containerSecurityContext" . | nindent 12 }}
          {{- include "tandem.inChart.probes" (dict "probe" "exec: {command: [pg_isready, -U, postgres, -h, 127.0.0.1]}") | nindent 10 }}
          volumeMounts:
            - {name: data, mountPath: /var/lib/postgresql}
            - {name: databases, mountPath: /docker-entrypoint-initdb.d, readOnly: true}
            - {name: work, mountPath: /var/run/postgresql, subPath: run}
            - {name: work, mountPath: /tmp, subPath: tmp}
      volumes:
        - name: databases
          configMap:
            name: {{ $name }}
        - name: work
          emptyDir: {}
        {{- if not .Values.inChart.postgresql.storage }}
        - name: data
          emptyDir: {}
        {{- end }}
  {{- include "tandem.inChart.storage" $postgresql | nindent 2 }}
{{- end -}}

{{- define "tandem.inChart.mail" -}}
{{- $mail := dict "root" . "name" "mail" "uid" .Values.podSecurity.runAsUser "ports" (dict "smtp" 1025 "http" 8025) }}
---
{{ include "tandem.inChart.service" $mail }}
{{- include "tandem.inChart.network" $mail }}
---
apiVersion: apps/v1
kind: Deployment
{{ include "tandem.inChart.head" $mail }}
spec:
  replicas: 1
  selector:
    matchLabels: {{- include "tandem.selector" $mail | nindent 6 }}
  template:
    {{- include "tandem.inChart.podHead" $mail | nindent 4 }}
      containers:
        - name: mail
          image: {{ .Values.inChart.mail.image | quote }}
          ports:
            - {name: smtp, containerPort: 1025, protocol: TCP}
            - {name: http, containerPort: 8025, protocol: TCP}
          resources:
            requests: {cpu: 50m, memory: 64Mi}
            limits: {cpu: 500m, memory: 64Mi}
          securityContext: {{- include "tandem.containerSecurityContext" . | nindent 12 }}
          {{- include "tandem.inChart.probes" (dict "probe" "tcpSocket: {port: smtp}") | nindent 10 }}
          volumeMounts:
            - {name: work, mountPath: /tmp}
      volumes:
        - name: work
          emptyDir: {}
{{- end -}}
