{{/* The parts of a pod that are the same for every service. */}}

{{- define "tandem.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ .Values.podSecurity.runAsUser }}
runAsGroup: {{ .Values.podSecurity.runAsUser }}
fsGroup: {{ .Values.podSecurity.runAsUser }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "tandem.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "tandem.probes" -}}
{{- $probes := .spec.probes -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 2
  timeoutSeconds: {{ $probes.timeoutSeconds }}
  failureThreshold: {{ div (add $probes.startupSeconds 1) 2 }}
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: {{ $probes.periodSeconds }}
  timeoutSeconds: {{ $probes.timeoutSeconds }}
  failureThreshold: 2
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: {{ mul 2 $probes.periodSeconds }}
  timeoutSeconds: {{ $probes.timeoutSeconds }}
  failureThreshold: 3
{{- end -}}

{{- define "tandem.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: {{ .spec.spread.zones }}
    labelSelector:
      matchLabels: {{- include "tandem.selector" . | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: {{ .spec.spread.nodes }}
    labelSelector:
      matchLabels: {{- include "tandem.selector" . | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
affinity:
{{- if .spec.affinity }}
  {{- toYaml .spec.affinity | nindent 2 }}
{{- else }}
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels: {{- include "tandem.selector" . | nindent 14 }}
{{- end }}
{{- end -}}

{{/* Name of the mount, what it mounts; each only where it is used. */}}
{{- define "tandem.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- $values := .root.Values -}}
{{- if $values.tls.enabled }}
- name: tls
  mountPath: /etc/tandem/tls
  readOnly: true
{{- end }}
{{- if and $values.auth.enabled $values.auth.existingSecret (not .spec.watches) }}
- name: auth
  mountPath: /etc/tandem/auth
  readOnly: true
{{- end }}
{{- if and .spec.database $values.database.caSecret }}
- name: database-ca
  mountPath: /etc/tandem/database
  readOnly: true
{{- end }}
{{- if or .spec.database .spec.watches }}
{{- if and $values.kafka.security.caSecret (hasSuffix "SSL" $values.kafka.security.protocol) }}
- name: kafka-ca
  mountPath: /etc/tandem/kafka-ca
  readOnly: true
{{- end }}
{{- if eq $values.kafka.security.protocol "SSL" }}
- name: kafka-user
  mountPath: /etc/tandem/kafka-user
  readOnly: true
{{- end }}
{{- end }}
{{- end -}}

{{- define "tandem.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 128Mi
{{- $values := .root.Values -}}
{{- if $values.tls.enabled }}
- name: tls
  secret:
    secretName: {{ include "tandem.tls.secret" . }}
    defaultMode: 0440
{{- end }}
{{- if and $values.auth.enabled $values.auth.existingSecret (not .spec.watches) }}
- name: auth
  secret:
    secretName: {{ $values.auth.existingSecret }}
    items: [{key: {{ $values.auth.secretKey }}, path: {{ $values.auth.secretKey }}}]
{{- end }}
{{- if and .spec.database $values.database.caSecret }}
{{ include "tandem.databaseCa" . }}
{{- end }}
{{- if or .spec.database .spec.watches }}
{{- with $values.kafka.security }}
{{- if and .caSecret (hasSuffix "SSL" .protocol) }}
- name: kafka-ca
  secret:
    secretName: {{ .caSecret }}
    items: [{key: {{ .caKey }}, path: ca.crt}]
{{- end }}
{{- if eq .protocol "SSL" }}
- name: kafka-user
  secret:
    secretName: {{ include "tandem.perService" (dict "name" $.name "pattern" .existingSecret) }}
    defaultMode: 0440
    items: [{key: user.p12, path: user.p12}]
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "tandem.databaseCa" -}}
{{- $db := .root.Values.database -}}
- name: database-ca
  secret:
    secretName: {{ include "tandem.perService" (dict "name" .name "pattern" $db.caSecret) }}
    items: [{key: {{ $db.caKey }}, path: ca.crt}]
{{- end -}}
