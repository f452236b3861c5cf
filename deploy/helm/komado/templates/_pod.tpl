{{/* What every pod has in common. Takes a list: the root and the component's name. */}}
{{- define "komado.pod" -}}
{{- $root := index . 0 -}}
serviceAccountName: {{ include "komado.name" . }}
automountServiceAccountToken: false
# Variables that Kubernetes makes from Services (KOMADO_IDENTITY_PORT) would be read as settings.
enableServiceLinks: false
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "komado.selector" $ | nindent 8 }}
  {{- end }}
{{- end }}

{{- define "komado.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* In memory: nothing that a person wrote may reach a node's disk. */}}
{{- define "komado.scratch" -}}
emptyDir:
  medium: Memory
  sizeLimit: 192Mi
{{- end }}

{{/* Takes a list: path of liveness, path of readiness, name of the port. */}}
{{- define "komado.probes" -}}
startupProbe:
  httpGet: {path: {{ index . 0 }}, port: {{ index . 2 }}}
  periodSeconds: 2
  failureThreshold: 120
livenessProbe:
  httpGet: {path: {{ index . 0 }}, port: {{ index . 2 }}}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: {{ index . 1 }}, port: {{ index . 2 }}}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3
{{- end }}
