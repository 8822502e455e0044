package flashsale.register;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
