package flashsale.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** For this module, and for those it depends on, which therefore cannot use it themselves. */
class HouseRulesTest extends HouseRules {
    @Override
    protected JavaClasses module() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("flashsale");
    }
}
