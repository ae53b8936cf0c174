import type { Chart as ChartClass } from 'chart.js';

/** Loads Chart.js with the one controller that is used, once and only when a chart is shown. */
export async function loadChart(): Promise<typeof ChartClass> {
  const { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } =
    await import('chart.js');
  Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);
  return Chart;
}
