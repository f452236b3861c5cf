package io.komado.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objects that a rendering of the chart consists of.
 *
 * @param objects each as it would be sent to the cluster
 */
record Rendered(List<JsonNode> objects) {

    static Rendered from(String manifests) {
        YAMLMapper yaml = new YAMLMapper();
        List<JsonNode> objects = new ArrayList<>();
        try (var parser = yaml.getFactory().createParser(manifests)) {
            yaml.readerFor(JsonNode.class).<JsonNode>readValues(parser).forEachRemaining(object -> {
                if (object.isObject()) {
                    objects.add(object);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendered(List.copyOf(objects));
    }

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    List<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind)).toList();
    }

    /** The objects of a kind as the cluster understands them. */
    <T> List<T> all(Class<T> type) {
        return ofKind(type.getSimpleName()).stream()
                .map(object -> StrictModel.read(object, type))
                .toList();
    }

    /** The object of a kind and name as the cluster understands it. */
    <T> T one(Class<T> type, String name) {
        return ofKind(type.getSimpleName()).stream()
                .filter(object -> name(object).equals(name))
                .map(object -> StrictModel.read(object, type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + type.getSimpleName() + " " + name));
    }

    /** The pods that deployments and stateful sets make, by name. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        all(Deployment.class)
                .forEach(deployment -> pods.put(
                        deployment.getMetadata().getName(), deployment.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(set ->
                        pods.put(set.getMetadata().getName(), set.getSpec().getTemplate()));
        return pods;
    }

    /** What a model object looks like as a tree. */
    static JsonNode tree(Object model) {
        return new ObjectMapper().valueToTree(model);
    }
}
