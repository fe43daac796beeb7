/*
 * A disk that loses its power: an ext4 in a file, mounted by a loop device. Needs root, mkfs.ext4 and perl.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { until } from '../../web/e2e/person.mjs'

/** EXT4_IOC_SHUTDOWN with NOLOGFLUSH: from now on nothing reaches the disk, not even what its journal has in memory. */
const CUT = 'my $how = pack("L", 2); open(my $disk, "<", $ARGV[0]) or die $!; ioctl($disk, 0x8004587d, $how) or die $!'

/** A process that was killed goes in a moment. */
const LEFT_MILLISECONDS = 30_000

export class Disk {
  /** @param size as truncate(1) has it */
  constructor(folder, name, size) {
    this.image = join(folder, `${name}.img`)
    this.at = join(folder, name)
    mkdirSync(this.at, { recursive: true })
    execFileSync('truncate', ['--size', size, this.image])
    execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', this.image]) // nothing is kept back for root
    this.mount()
  }

  mount() {
    execFileSync('mount', ['-o', 'loop', this.image, this.at])
    this.isMounted = true
  }

  /** Lets that folder be on it, which is not there yet. */
  carry(folder) {
    const here = join(this.at, basename(folder))
    mkdirSync(here)
    symlinkSync(here, folder)
  }

  cut() {
    execFileSync('perl', ['-e', CUT, this.at])
  }

  /** The power is back: once nobody has it open any more. */
  async comeBack() {
    await this.unmount()
    this.mount()
  }

  async unmount() {
    const unmounted = () => spawnSync('umount', [this.at]).status === 0
    if (this.isMounted) await until(`${this.at} is left by all`, unmounted, LEFT_MILLISECONDS)
    this.isMounted = false
  }
}
