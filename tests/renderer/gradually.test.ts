import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { useGradually } from '../../src/renderer/src/components/gradually.ts';

const frames: FrameRequestCallback[] = [];
beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => frames.push(next));
});
afterEach(() => {
  vi.unstubAllGlobals();
});
function frame(): void {
  frames.shift()?.(0);
}

function list(count: number) {
  const rows = ref(count);
  const wrapper = mount(
    defineComponent(() => {
      const drawn = useGradually(() => rows.value);
      return () => h('p', String(drawn.value));
    }),
  );
  const drawn = async () => {
    await nextTick();
    return Number(wrapper.text());
  };
  return { rows, drawn, wrapper };
}

test('a short list is drawn at once, and asks for no frame', async () => {
  const { drawn } = list(12);
  expect(await drawn()).toBe(12);
  expect(frames).toEqual([]);
});

test('of a long list what fits a window is drawn at once, and the rest frame by frame until all is there', async () => {
  const { drawn } = list(95);
  expect(await drawn()).toBe(40);
  frame();
  expect(await drawn()).toBe(80);
  frame();
  expect(await drawn()).toBe(95);
  expect(frames).toEqual([]);
});

test('what is added to the list later is drawn too', async () => {
  const { rows, drawn } = list(3);
  rows.value = 60;
  await nextTick();
  frame();
  expect(await drawn()).toBe(43);
  frame();
  expect(await drawn()).toBe(60);
});
