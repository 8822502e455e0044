package flashsale.order.bad;

import jakarta.inject.Inject;

final class InjectsIntoAField {
    @Inject
    AFunction other;
}
