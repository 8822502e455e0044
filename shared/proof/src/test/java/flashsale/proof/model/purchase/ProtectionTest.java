package flashsale.proof.model.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.model.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectionTest {
    @ParameterizedTest
    @EnumSource(Protection.class)
    void each_of_them_is_left_out_in_some_world(Protection one) {
        assertThat(SaleCases.all()).extracting(Case::name).anyMatch(name -> name.endsWith(one.name()));
    }
}
