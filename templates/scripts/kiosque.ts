/* What every page does beyond being read. Without it every page is whole. */
import './parts/slash.ts';
import './parts/field.ts';
import './parts/take.ts';
import './parts/transition.ts';
import './parts/since.ts';
import './parts/preferences.ts';
