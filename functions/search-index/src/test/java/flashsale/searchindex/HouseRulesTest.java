package flashsale.searchindex;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
