package flashsale.security;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
