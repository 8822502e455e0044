/**
 * What a function tells about itself, on its standard output: facts, metrics (CloudWatch's embedded metric format) and
 * traces (W3C), one line of JSON each. A line is written before the answer, because nothing of a frozen process runs.
 */
package flashsale.telemetry;
