package io.komado.login;

import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.JsonSerialization;

/**
 * Runs after all other mappers and leaves in a member's access token what the services need and nothing else. The values stay
 * in the object, because the refresh token is made from them; they are only not written.
 */
public final class LeanAccessTokenMapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper {

    private static final int AFTER_ALL_OTHERS = 1000;

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mappingModel,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSessionCtx) {
        return JsonSerialization.mapper.convertValue(token, LeanAccessToken.class);
    }

    @Override
    public int getPriority() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public String getId() {
        return "komado-lean-access-token";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Lean access token";
    }

    @Override
    public String getHelpText() {
        return "Leaves out what ties visits together";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
