/**
 * What a sale and an idle month cost on AWS, and which of AWS's quotas a crowd meets first: {@code make cost}. It lives
 * beside the crowd because it is about the same crowd, and runs nothing. Prices are those of us-east-1 without any free
 * tier or discount.
 */
package flashsale.proof.cost;
