package flashsale.proof.catalogue;

/** A product as its admins know it. */
public record Listed(String id, String sku) {}
