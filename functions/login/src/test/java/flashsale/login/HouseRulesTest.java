package flashsale.login;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
