/** A list of integers that grows. */
export type IntList = { numbers: Int32Array; length: number };

export const createIntList = (capacity = 1 << 10): IntList => ({ numbers: new Int32Array(capacity), length: 0 });

export function pushInt(list: IntList, value: number): void {
  if (list.length === list.numbers.length) {
    const larger = new Int32Array(Math.ceil(list.length * 1.5) + 1);
    larger.set(list.numbers);
    list.numbers = larger;
  }
  list.numbers[list.length] = value;
  list.length += 1;
}

export const takeInts = ({ numbers, length }: IntList): Int32Array => numbers.subarray(0, length);
