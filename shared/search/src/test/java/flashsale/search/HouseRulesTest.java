package flashsale.search;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
