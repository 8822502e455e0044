package flashsale.attic;

record LivesInNoRoom() {}
