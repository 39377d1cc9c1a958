// The thread that reading-pool.ts starts from src/. Packed, launch-worker.ts takes its place. Example: new Worker('reading-worker.ts').
import { serveReadings } from './serve-readings.ts';

serveReadings();
