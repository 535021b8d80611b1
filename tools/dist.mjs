/**
 * The built pack, as far as the tools use it: what n8n loads is what they try. It is loaded by `require`,
 * because the build is CommonJS, and only exists once `npm run build` has run.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** @type {typeof import('../darwin/api/endpoints')} */
export const { ENDPOINTS } = load('../dist/darwin/api/endpoints.js');
/** @type {typeof import('../darwin/delivery/item')} */
export const { deliveryId } = load('../dist/darwin/delivery/item.js');
/** @type {typeof import('../darwin/delivery/receivedItem')} */
export const { receivedItem } = load('../dist/darwin/delivery/receivedItem.js');
/** @type {typeof import('../darwin/delivery/signature')} */
export const { readSignature, sign } = load('../dist/darwin/delivery/signature.js');
/** @type {typeof import('../darwin/delivery/selection')} */
export const { select } = load('../dist/darwin/delivery/selection.js');
/** @type {typeof import('../darwin/delivery/verifyDelivery')} */
export const { verifyDelivery } = load('../dist/darwin/delivery/verifyDelivery.js');
/** @type {typeof import('../darwin/events/catalogue')} */
export const { EVENT_CATALOGUE, SESSION_EVENT_TYPES } = load('../dist/darwin/events/catalogue.js');
/** @type {typeof import('../darwin/events/patterns')} */
export const { compileEventPatterns } = load('../dist/darwin/events/patterns.js');
/** @type {typeof import('../darwin/events/samples')} */
export const { SAMPLES } = load('../dist/darwin/events/samples/index.js');
/** @type {typeof import('../darwin/session/details')} */
export const { DEFAULT_DETAILS, readSessionDetails } = load('../dist/darwin/session/details.js');
/** @type {typeof import('../darwin/text/truncate')} */
export const { truncate } = load('../dist/darwin/text/truncate.js');
/** @type {typeof import('../nodes/Darwin/resources')} */
export const { RESOURCES } = load('../dist/nodes/Darwin/resources/index.js');
/** @type {typeof import('../nodes/DarwinTrigger/outputs')} */
export const { routeToOutput } = load('../dist/nodes/DarwinTrigger/outputs.js');
