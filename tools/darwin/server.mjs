/**
 * The Darwin simulator as a process of its own: Darwin's API, and under `/simulator` what tests tell it. It
 * listens on loopback, prints its address as one line of JSON, and ends when its standard input does.
 */
import express from 'express';
import { apiRouter } from './api.mjs';
import { controlRouter } from './control.mjs';
import { State } from './state.mjs';

const state = new State();
const app = express();
app.use('/simulator', controlRouter(state));
app.use(express.raw({ type: () => true, limit: '1mb' }), apiRouter(state));

const port = Number(process.env.DARWIN_SIMULATOR_PORT ?? 0);
const server = app.listen(port, '127.0.0.1', () => {
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	console.log(JSON.stringify({ url: `http://127.0.0.1:${address.port}` }));
});
process.stdin.resume().once('end', () => process.exit(0));
