import { areasOf } from '../areas.ts';

export default areasOf(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }));
