package dev.kneadle.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a request as they were sent, not yet judged.
 *
 * @param values by name, names and values in the order they were sent
 */
record Parameters(Map<String, List<String>> values) {
    /**
     * The parameters of an address's query, as in {@code q=neck&tag=tip}.
     *
     * @throws BadRequest where it is not percent-encoded UTF-8
     */
    static Parameters of(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Parameters(values);
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Without an empty {@code name}, which is how a form sends a choice that was left open. */
    Parameters withoutEmpty(String name) {
        if (!all(name).equals(List.of(""))) {
            return this;
        }
        var others = new LinkedHashMap<>(values);
        others.remove(name);
        return new Parameters(others);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** @throws BadRequest for the first name that is none of {@code known}, with the one that was most likely meant */
    void requireKnown(List<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw BadRequest.of(name, "unknown parameter " + BadRequest.quoted(name) + advice(name, known));
            }
        }
    }

    private static String advice(String name, List<String> known) {
        if (known.isEmpty()) {
            return "; there are none here";
        }
        return NearestName.to(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; it must be one of " + String.join(", ", known));
    }

    /** @throws BadRequest where it was sent more than once: neither would be meant more than the other */
    Optional<String> one(String name) {
        List<String> sent = all(name);
        if (sent.size() > 1) {
            throw BadRequest.of(name, name + " must be given once, got it " + sent.size() + " times");
        }
        return sent.stream().findFirst();
    }

    private static String decode(String encoded) {
        return PercentEncoding.decodeQuery(encoded)
                .orElseThrow(() -> BadRequest.ofAddress(
                        "the address must be percent-encoded UTF-8, got " + BadRequest.quoted(encoded)));
    }
}
