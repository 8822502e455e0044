package flashsale.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.product.Product;
import flashsale.http.ProductJson;
import java.io.UncheckedIOException;

/** Renders here what Quarkus REST would render later, because an ETag and the cache need the text. */
final class JsonText implements ProductRendering {
    private final ObjectMapper mapper;

    JsonText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String render(Product product) {
        return of(ProductJson.of(product));
    }

    String of(Object json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A record of ours is always JSON", impossible);
        }
    }
}
