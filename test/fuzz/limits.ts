/** No case may take more processor time, in milliseconds, nor may its process come to more memory, in MiB. */
export const mostCpu = 2000;
export const mostMemory = 500;
