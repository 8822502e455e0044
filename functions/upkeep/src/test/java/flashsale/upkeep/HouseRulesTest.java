package flashsale.upkeep;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
