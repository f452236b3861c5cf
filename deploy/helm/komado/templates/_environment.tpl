{{/* One variable with a plain value. Takes a list: name and value. */}}
{{- define "komado.plain" -}}
- name: {{ index . 0 }}
  value: {{ index . 1 | toString | quote }}
{{ end }}

{{/* One variable from a Secret. Takes a list: name, Secret and key. */}}
{{- define "komado.secret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{ end }}

{{/* All that a service gets through its environment. Takes a list: the root, the service's name and its facts. */}}
{{- define "komado.environment" -}}
{{- $root := index . 0 }}
{{- $name := index . 1 }}
{{- $facts := index . 2 }}
{{- $origin := $root.Values.origin }}
{{- $keycloak := include "komado.keycloakUrl" $root }}
{{- include "komado.plain" (list "SERVER_PORT" $facts.port) }}
{{- include "komado.plain" (list "SERVER_ADDRESS" "0.0.0.0") }}
{{- range $realm := list "member" "staff" }}
{{- $path := eq $realm "member" | ternary "members" "staff" }}
{{- include "komado.plain" (list (printf "KOMADO_TOKENS_%sISSUER" (upper $realm)) (printf "%s/auth/realms/%s" $origin $path)) }}
{{- include "komado.plain" (list (printf "KOMADO_TOKENS_%sKEYS" (upper $realm)) (printf "%s/auth/realms/%s/protocol/openid-connect/certs" $keycloak $path)) }}
{{- end }}
{{- if $facts.stores }}
{{- include "komado.plain" (list "KOMADO_DATABASE_URL" (include "komado.jdbcUrl" (list $root $name))) }}
{{- range $facts.roles }}
{{- include "komado.secret" (list (printf "KOMADO_DATABASE_%sPASSWORD" (upper .)) (include "komado.passwordSecret" (list $root (printf "%s-%s" $name .))) "password") }}
{{- end }}
{{- include "komado.plain" (list "KOMADO_KAFKA_BOOTSTRAPSERVERS" (include "komado.bootstrapServers" $root)) }}
{{- include "komado.plain" (list "KOMADO_OUTBOX_REPLICATIONFACTOR" $root.Values.kafka.replicationFactor) }}
{{- include "komado.plain" (list "KOMADO_KEYS_DIRECTORY" "/keys") }}
{{- end }}
{{- if has $name (list "gateway" "identity" "provisioning") }}
{{- include "komado.plain" (list "KOMADO_ORIGIN" $origin) }}
{{- end }}
{{- if eq $name "provisioning" }}
{{- include "komado.plain" (list "KOMADO_CLOSING_SERVICES" (include "komado.answering" $root)) }}
{{- end }}
{{- if $facts.mails }}
{{- include "komado.plain" (list "KOMADO_MAIL_HOST" $root.Values.smtp.host) }}
{{- include "komado.plain" (list "KOMADO_MAIL_PORT" $root.Values.smtp.port) }}
{{- include "komado.plain" (list "KOMADO_MAIL_FROM" $root.Values.smtp.from) }}
{{- include "komado.plain" (list "KOMADO_MAIL_STARTTLS" $root.Values.smtp.starttls) }}
{{- end }}
{{- if eq $name "gateway" }}
{{- include "komado.secret" (list "KOMADO_PROOF_KEY" $root.Values.proofSecret "key") }}
{{- include "komado.plain" (list "MANAGEMENT_SERVER_PORT" $facts.managementPort) }}
{{- include "komado.plain" (list "MANAGEMENT_SERVER_ADDRESS" "0.0.0.0") }}
{{- range $facts.calls }}
{{- include "komado.plain" (list (printf "KOMADO_UPSTREAMS_%s" (upper .)) (printf "http://%s:8080" (include "komado.name" (list $root .)))) }}
{{- end }}
{{- else if eq $name "identity" }}
{{- include "komado.plain" (list "KOMADO_KEYCLOAK_URL" (printf "%s/auth" $keycloak)) }}
{{- include "komado.secret" (list "KOMADO_KEYCLOAK_CLIENTSECRET" $root.Values.clientsSecret $facts.client) }}
{{- else }}
{{- include "komado.plain" (list "KOMADO_IDENTITY_URL" (printf "http://%s:8080" (include "komado.name" (list $root "identity")))) }}
{{- include "komado.secret" (list "KOMADO_CLIENTSECRET" $root.Values.clientsSecret $facts.client) }}
{{- include "komado.plain" (list "KOMADO_TOKENURL" (printf "%s/auth/realms/staff/protocol/openid-connect/token" $keycloak)) }}
{{- if eq $name "case" }}
{{- include "komado.plain" (list "KOMADO_CHAT_URL" (printf "http://%s:8080" (include "komado.name" (list $root "chat")))) }}
{{- with $root.Values.mailbox }}
{{- if .host }}
{{- include "komado.plain" (list "KOMADO_MAILBOX_HOST" .host) }}
{{- include "komado.plain" (list "KOMADO_MAILBOX_PORT" .port) }}
{{- include "komado.plain" (list "KOMADO_MAILBOX_USER" .user) }}
{{- include "komado.secret" (list "KOMADO_MAILBOX_PASSWORD" .passwordSecret "password") }}
{{- include "komado.plain" (list "KOMADO_MAILBOX_TLS" .tls) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $key, $value := (index $root.Values.services $name).settings }}
{{- include "komado.plain" (list $key $value) }}
{{- end }}
{{- end }}
