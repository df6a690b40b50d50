import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';

export type Listeners = {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** What arrived: `tcp` for a connection, before a byte of it, and `udp` for a datagram. */
  readonly arrived: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** Listens on loopback and notes whoever comes near. */
export async function startListeners(): Promise<Listeners> {
  const seen: string[] = [];
  const tcp = createServer((socket) => {
    seen.push('tcp');
    socket.on('error', () => socket.destroy());
    socket.once('data', () =>
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n'),
    );
  });
  const udp = createSocket('udp4').on('message', () => seen.push('udp'));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  return {
    tcpPort: (tcp.address() as AddressInfo).port,
    udpPort: udp.address().port,
    arrived: () => seen,
    close: async () => {
      await new Promise<void>((resolve) => udp.close(resolve));
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}
