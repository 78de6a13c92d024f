{{- define "tandem.certificate" -}}
{{- $tls := .root.Values.tls -}}
{{- $name := include "tandem.workload.name" . -}}
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ $name }}
  namespace: {{ .root.Release.Namespace }}
  labels: {{- include "tandem.labels" . | nindent 4 }}
spec:
  secretName: {{ include "tandem.tls.secret" . }}
  commonName: {{ $name }}
  dnsNames:
    - {{ $name }}
    - {{ $name }}.{{ .root.Release.Namespace }}
    - {{ $name }}.{{ .root.Release.Namespace }}.svc
    - {{ $name }}.{{ .root.Release.Namespace }}.svc.cluster.local
  usages: [digital signature, key encipherment, server auth, client auth]
  duration: {{ $tls.duration }}
  renewBefore: {{ $tls.renewBefore }}
  privateKey:
    algorithm: ECDSA
    size: 256
    encoding: PKCS8
    rotationPolicy: Always
  issuerRef:
    name: {{ $tls.issuerRef.name }}
    kind: {{ $tls.issuerRef.kind }}
    group: {{ $tls.issuerRef.group }}
{{- end -}}
