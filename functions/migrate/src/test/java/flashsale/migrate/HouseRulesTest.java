package flashsale.migrate;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
