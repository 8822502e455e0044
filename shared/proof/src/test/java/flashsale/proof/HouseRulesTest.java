package flashsale.proof;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
