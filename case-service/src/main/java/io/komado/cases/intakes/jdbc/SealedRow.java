package io.komado.cases.intakes.jdbc;

import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a record as encrypted JSON beside its row's own key. */
@Component
class SealedRow {

    private final DataKeys keys;
    private final JsonMapper json;

    SealedRow(DataKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    WrappedKey newKey() {
        return keys.create();
    }

    ContentCipher cipher(WrappedKey key) {
        return keys.open(key);
    }

    ContentCipher cipher(ResultSet row) throws SQLException {
        return keys.open(new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version")));
    }

    byte[] seal(ContentCipher cipher, Object content, String place) {
        return cipher.encrypt(json.writeValueAsString(content), place);
    }

    <T> T open(ContentCipher cipher, byte[] sealed, String place, Class<T> type) {
        return json.readValue(cipher.decrypt(sealed, place), type);
    }
}
