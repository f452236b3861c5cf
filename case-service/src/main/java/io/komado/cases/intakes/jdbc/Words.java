package io.komado.cases.intakes.jdbc;

import io.komado.cases.intakes.Nature;
import io.komado.cases.tables.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the words that rows hold. */
final class Words {

    private Words() {}

    static <W extends Word> W of(W[] known, String code) {
        return find(known, code).orElseThrow(() -> new IllegalStateException("a row holds a word that nobody knows"));
    }

    static Nature nature(ResultSet row) throws SQLException {
        return new Nature(
                of(Nature.Kind.values(), row.getString("kind")),
                find(Nature.Concern.values(), row.getString("concern")));
    }

    private static <W extends Word> Optional<W> find(W[] known, String code) {
        return Stream.of(known).filter(word -> word.code().equals(code)).findFirst();
    }
}
