/** How a memory of deliveries behaves. */
export interface RepeatsSettings {
	/** How many deliveries are remembered at most; the oldest go first. */
	capacity: number;
	/** The clock, in milliseconds. It must never go back. */
	now: () => number;
	/** How long a delivery waits for its twin at most, in milliseconds. */
	patience: number;
	/** Waits for so many milliseconds. */
	pause: (duration: number) => Promise<unknown>;
}

/**
 * What is to become of a delivery:
 * - `take` it, and tell what became of it once its answer is written, or cannot be any more
 * - it is `received` already
 * - its twin is still `unanswered`, so that nobody knows
 */
export type Claim =
	| { outcome: 'take'; answered: (isReceived: boolean) => void }
	| { outcome: 'received' }
	| { outcome: 'unanswered' };

/** A delivery that was taken and is not answered yet. */
interface Twin {
	/** Ends when it is answered, or when one has waited long enough for that. */
	over?: Promise<void>;
	answered: Promise<void>;
}

const PAUSE_MS = 250;

/**
 * Remembers which deliveries were received, so that a repeated one can be told.
 *
 * A delivery counts as received only once its answer is written: one that could not be taken after all is
 * taken when it comes again. Of several at the same time one is taken, and the others wait for what
 * becomes of it.
 */
export class Repeats {
	/** When each was received, the oldest first. */
	private readonly received = new Map<string, number>();
	private readonly twins = new Map<string, Twin>();

	constructor(private readonly settings: RepeatsSettings) {}

	/** How many deliveries are remembered. */
	get size(): number {
		return this.received.size;
	}

	/**
	 * Decides whether a delivery is taken, and waits for its twin where there is one: at most twice the
	 * patience, so that nobody hangs for a twin that never ends.
	 *
	 * @param key - the same for the same delivery, and for no other
	 * @param period - for how long a delivery counts as received, in milliseconds since it was answered
	 */
	async claim(key: string, period: number): Promise<Claim> {
		const deadline = this.settings.now() + this.settings.patience;
		for (;;) {
			if (this.isReceived(key, period)) return { outcome: 'received' };
			const twin = this.twins.get(key);
			if (twin === undefined) return this.take(key);
			if (this.settings.now() >= deadline) return { outcome: 'unanswered' };
			twin.over ??= this.waitFor(key, twin);
			await twin.over;
		}
	}

	private isReceived(key: string, period: number): boolean {
		const at = this.received.get(key);
		return at !== undefined && this.settings.now() - at < period;
	}

	private take(key: string): Claim {
		let end = () => {};
		const answered = new Promise<void>((resolve) => (end = resolve));
		const twin: Twin = { answered };
		this.twins.set(key, twin);
		return {
			outcome: 'take',
			answered: (isReceived) => {
				if (isReceived) this.remember(key);
				this.release(key, twin);
				end();
			},
		};
	}

	/** Waits for a delivery's answer. One that takes too long counts as failed, so that another is taken. */
	private async waitFor(key: string, twin: Twin): Promise<void> {
		const { now, patience, pause } = this.settings;
		const deadline = now() + patience;
		let isAnswered = false;
		const answered = twin.answered.then(() => (isAnswered = true));
		// Short pauses: one cannot be ended early, and the last must not keep a process from ending.
		while (!isAnswered && now() < deadline) await Promise.race([answered, pause(PAUSE_MS)]);
		this.release(key, twin);
	}

	private release(key: string, twin: Twin): void {
		if (this.twins.get(key) === twin) this.twins.delete(key);
	}

	private remember(key: string): void {
		this.received.delete(key);
		this.received.set(key, this.settings.now());
		for (const oldest of this.received.keys()) {
			if (this.received.size <= this.settings.capacity) break;
			this.received.delete(oldest);
		}
	}
}
