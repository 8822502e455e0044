package flashsale.proof.model.lines;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.model.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeguardTest {
    @ParameterizedTest
    @EnumSource(Safeguard.class)
    void each_of_them_is_left_out_in_some_world(Safeguard one) {
        assertThat(LineCases.all()).extracting(Case::name).anyMatch(name -> name.endsWith(one.name()));
    }
}
