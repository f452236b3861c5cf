{{/*
What a component is, as opposed to how it is run: its ports, whom it calls, whether it sends mail, which roles it has in its database.
Network policies, environment and passwords follow from this table.
*/}}
{{- define "komado.facts" -}}
gateway:
  port: 8080
  managementPort: 8081
  calls: [identity, chat, provisioning, case, survey, keycloak]
  stores: false
identity:
  port: 8080
  managementPort: 8080
  calls: [keycloak]
  stores: true
  client: identity-service
  mails: true
  roles: [owner, service, relay]
chat:
  port: 8080
  managementPort: 8080
  calls: [identity, keycloak]
  stores: true
  client: chat-service
  roles: [owner, service, relay]
provisioning:
  port: 8080
  managementPort: 8080
  calls: [identity, keycloak]
  stores: true
  client: provisioning-service
  mails: true
  roles: [owner, service, relay, operator]
case:
  port: 8080
  managementPort: 8080
  calls: [identity, chat, keycloak]
  stores: true
  client: case-service
  mails: true
  roles: [owner, service, relay]
survey:
  port: 8080
  managementPort: 8080
  calls: [identity, keycloak]
  stores: true
  # In a PostgreSQL of its own, whose WAL nobody archives.
  apart: true
  client: survey-service
  roles: [owner, service, relay]
keycloak:
  port: 8080
  managementPort: 9000
  calls: []
  stores: false
  mails: true
{{- end }}

{{/* The services that must say that they have erased a tenant: all that store something, but the one that asks them. */}}
{{- define "komado.answering" -}}
{{- $answering := list -}}
{{- range $name, $facts := fromYaml (include "komado.facts" .) -}}
{{- if and $facts.stores (ne $name "provisioning") -}}
{{- $answering = append $answering $name -}}
{{- end -}}
{{- end -}}
{{- join "," $answering -}}
{{- end }}

{{- define "komado.fullname" -}}
{{- if contains "komado" .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-komado" (.Release.Name | trunc 33 | trimSuffix "-") -}}
{{- end -}}
{{- end }}

{{/* Takes a list: the root and the component's name. */}}
{{- define "komado.name" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" (include "komado.fullname" $root) (index . 1) -}}
{{- end }}

{{- define "komado.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: komado
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "komado.labels" -}}
{{- $root := index . 0 -}}
{{ include "komado.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: komado
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end }}

{{/* Takes a list: the root and the image's name. */}}
{{- define "komado.image" -}}
{{- $root := index . 0 -}}
{{- $tag := $root.Values.image.tag | default $root.Chart.AppVersion -}}
{{- $name := printf "%s:%s" (index . 1) $tag -}}
{{- with $root.Values.image.registry }}{{ printf "%s/%s" (trimSuffix "/" .) $name }}{{ else }}{{ $name }}{{ end -}}
{{- end }}

{{/* The host name of the origin. */}}
{{- define "komado.host" -}}
{{- (urlParse .Values.origin).hostname -}}
{{- end }}

{{- define "komado.keycloakUrl" -}}
{{- printf "http://%s:8080" (include "komado.name" (list . "keycloak")) -}}
{{- end }}

{{- define "komado.postgresqlCluster" -}}
{{- include "komado.name" (list . "postgresql") -}}
{{- end }}

{{/* The cluster that a component's database is in. Takes a list: the root and the component's name. */}}
{{- define "komado.postgresqlClusterOf" -}}
{{- $root := index . 0 -}}
{{- $facts := index (fromYaml (include "komado.facts" $root)) (index . 1) -}}
{{- if $facts.apart -}}
{{- include "komado.name" (list $root (printf "postgresql-%s" (index . 1))) -}}
{{- else -}}
{{- include "komado.postgresqlCluster" $root -}}
{{- end -}}
{{- end }}

{{- define "komado.kafkaCluster" -}}
{{- include "komado.name" (list . "kafka") -}}
{{- end }}

{{/* Takes a list: the root and the database. */}}
{{- define "komado.jdbcUrl" -}}
{{- $root := index . 0 -}}
{{- $postgresql := $root.Values.postgresql -}}
{{- if $postgresql.cloudNativePg.enabled -}}
{{- printf "jdbc:postgresql://%s-rw:5432/%s?sslmode=require" (include "komado.postgresqlClusterOf" .) (index . 1) -}}
{{- else -}}
{{- $apart := eq (index . 1) "survey" | ternary $postgresql.surveyHost "" -}}
{{- printf "jdbc:postgresql://%s:%v/%s?sslmode=%s" ($apart | default $postgresql.host) $postgresql.port (index . 1) $postgresql.sslMode -}}
{{- end -}}
{{- end }}

{{/* Takes a list: the root and the role with hyphens. */}}
{{- define "komado.passwordSecret" -}}
{{- printf "%s%s" (index . 0).Values.postgresql.passwordSecretPrefix (index . 1) -}}
{{- end }}

{{- define "komado.bootstrapServers" -}}
{{- if .Values.kafka.strimzi.enabled -}}
{{- printf "%s-kafka-bootstrap:9092" (include "komado.kafkaCluster" .) -}}
{{- else -}}
{{- .Values.kafka.bootstrapServers -}}
{{- end -}}
{{- end }}
