import { sleep } from 'n8n-workflow';

/**
 * Waits, but no longer than the execution lasts.
 *
 * @param delay - milliseconds
 * @param signal - of the execution's end; without one, the whole time is waited
 */
export async function pause(delay: number, signal?: AbortSignal): Promise<void> {
	if (signal?.aborted) return;
	await Promise.race([
		sleep(delay),
		new Promise<void>((resolve) =>
			signal?.addEventListener('abort', () => resolve(), { once: true }),
		),
	]);
}
