"""On what and with what the figures came about."""
import os, platform, re, shutil, subprocess, sys

from measure import output


def describe(parley, python):
    versions = [
        "Parley " + output([parley.path, "--version"]).strip(),
        "PCRE2 " + first_line(["pcre2-config", "--version"], ["pkg-config", "--modversion", "libpcre2-8"]),
        "Python " + first_line([python, "--version"]).split()[-1],
        first_line(["grep", "--version"]),
        first_line(["valgrind", "--version"]),
    ]
    return f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}. {', '.join(v for v in versions if v)}."


def processor():
    if sys.platform == "darwin":
        return first_line(["sysctl", "-n", "machdep.cpu.brand_string"])
    try:
        with open("/proc/cpuinfo") as file:
            model = re.search(r"model name\s*: (.*)", file.read())
            return model[1] if model else "unknown processor"
    except OSError:
        return "unknown processor"


def first_line(*commands):
    """Of the first of these commands that there is."""
    for command in commands:
        if shutil.which(command[0]):
            result = subprocess.run(command, capture_output=True, text=True)
            if result.returncode == 0 and result.stdout:
                return result.stdout.splitlines()[0]
    return ""
