package flashsale.product;

import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.product.RenderedProducts;
import java.util.Optional;

final class ReadProduct {
    private final Products products;
    private final RenderedProducts rendered;
    private final ProductRendering rendering;

    ReadProduct(Products products, RenderedProducts rendered, ProductRendering rendering) {
        this.products = products;
        this.rendered = rendered;
        this.rendering = rendering;
    }

    /** The product as its readers see it, perhaps some seconds old; empty where there is none. */
    Optional<String> read(ProductId id) {
        return rendered.find(id)
                .or(() -> products.find(id).map(product -> {
                    var text = rendering.render(product);
                    rendered.keep(id, text);
                    return text;
                }));
    }
}
