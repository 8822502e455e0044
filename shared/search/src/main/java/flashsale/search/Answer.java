package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;

/** What OpenSearch has answered. */
record Answer(int status, JsonNode json) {
    private static final int NOT_FOUND = 404;

    boolean isMissing() {
        return status == NOT_FOUND;
    }

    /** @throws IllegalStateException where the request was refused, which is a fault of ours */
    JsonNode required() {
        if (status >= 300) {
            throw new IllegalStateException("OpenSearch refused with status %d: %s"
                    .formatted(status, json.at("/error/reason").asText()));
        }
        return json;
    }
}
