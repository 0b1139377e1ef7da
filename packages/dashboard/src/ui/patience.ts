import { useEffect, useState } from 'react';

/** True at first, false after `ms`, or once there is nothing to wait for. What waits for its shape to be known must not wait for ever. */
export function usePatience(waiting: boolean, ms: number): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setPatient(false), ms);
    return () => clearTimeout(timer);
  }, [waiting, ms]);
  return waiting && patient;
}
