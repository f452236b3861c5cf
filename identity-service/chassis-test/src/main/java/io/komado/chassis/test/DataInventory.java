package io.komado.chassis.test;

import io.komado.local.ServiceDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** Holds a service's running database against {@code deploy/data-inventory.yaml}, both ways (TH-33). */
public final class DataInventory {

    private static final String SHARED = "every service";
    private static final Set<String> ABOUT = Set.of("member", "staff", "contact", "tenant", "nobody");

    private DataInventory() {}

    /** Everything in which the database and the inventory differ; empty when they agree. */
    public static List<String> findings(String service, ServiceDatabase database) {
        Map<String, Map<String, Object>> listed = new TreeMap<>(inventory(SHARED));
        listed.putAll(inventory(service));
        Map<String, Set<String>> kept = columns(database);
        List<String> findings = new ArrayList<>();
        for (Map.Entry<String, Set<String>> table : kept.entrySet()) {
            Map<String, Object> entry = listed.remove(table.getKey());
            if (entry == null) {
                findings.add(table.getKey() + " is kept and not listed");
            } else {
                findings.addAll(differences(table.getKey(), table.getValue(), entry));
            }
        }
        listed.keySet().forEach(table -> findings.add(table + " is listed and not kept"));
        return findings;
    }

    private static List<String> differences(String table, Set<String> kept, Map<String, Object> entry) {
        List<String> findings = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        if (entry.get("columns") instanceof Map<?, ?> columns) {
            columns.forEach((column, what) -> {
                listed.add(String.valueOf(column));
                if (what == null || what.toString().isBlank()) {
                    findings.add(table + "." + column + " does not say what it holds");
                }
            });
        }
        if (!ABOUT.contains(String.valueOf(entry.get("about"))) || entry.get("kept") == null) {
            findings.add(table + " does not say about whom, or for how long");
        }
        kept.stream()
                .filter(column -> !listed.contains(column))
                .forEach(column -> findings.add(table + "." + column + " is kept and not listed"));
        listed.stream()
                .filter(column -> !kept.contains(column))
                .forEach(column -> findings.add(table + "." + column + " is listed and not kept"));
        return findings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> inventory(String service) {
        try (InputStream in = Files.newInputStream(
                Path.of(System.getProperty("komado.root", "..")).resolve("deploy/data-inventory.yaml"))) {
            Map<String, Object> all = new Yaml().load(in);
            Object tables = all.get(service);
            if (tables == null) {
                throw new IllegalStateException("data-inventory.yaml says nothing of " + service);
            }
            return (Map<String, Map<String, Object>>) tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue of the schema, which every role may read; the tenant's code is in every table and not counted. */
    private static Map<String, Set<String>> columns(ServiceDatabase database) {
        String sql = """
                select c.relname, a.attname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
                    and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attname <> 'tenant_id'
                """;
        Map<String, Set<String>> columns = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.serviceRole(), database.servicePassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), ignored -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }
}
