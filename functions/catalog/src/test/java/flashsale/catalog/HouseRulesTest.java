package flashsale.catalog;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
