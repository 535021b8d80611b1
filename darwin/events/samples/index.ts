import { functionCallSample } from './functionCall';
import { sessionSamples } from './sessions';

/**
 * One realistic payload for each event of the catalogue, keyed by the catalogue's value. The keys are
 * those that Darwin documents; the people, companies and numbers are made up.
 */
export const SAMPLES = {
	...sessionSamples,
	'function.call.<functionName>': functionCallSample,
};
