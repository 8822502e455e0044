package flashsale.persistence;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
