import { createPinia, setActivePinia } from 'pinia';
import { beforeEach } from 'vitest';

// Files share their imports: no test sees the stores of another.
beforeEach(() => setActivePinia(createPinia()));
